/** The stored form of a treatment; never leaves the bundle. */
package org.tonghu.health.internal.entity;
