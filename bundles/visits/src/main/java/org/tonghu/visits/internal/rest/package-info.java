/** Resources and the records they speak in. */
package org.tonghu.visits.internal.rest;
