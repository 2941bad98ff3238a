/** Resources and the records they speak in. */
package org.tonghu.reporting.internal.rest;
