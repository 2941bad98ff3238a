/** The probe's REST resources. */
package org.tonghu.probe.internal.rest;
