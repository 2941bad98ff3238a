/** The stored form of reports and cases; never leaves the bundle. */
package org.tonghu.reporting.internal.entity;
