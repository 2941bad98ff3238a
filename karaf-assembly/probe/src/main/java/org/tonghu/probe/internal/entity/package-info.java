/** The stored form of the probe's rows. */
package org.tonghu.probe.internal.entity;
