/** Resources and the records they speak in. */
package org.tonghu.supervision.internal.rest;
