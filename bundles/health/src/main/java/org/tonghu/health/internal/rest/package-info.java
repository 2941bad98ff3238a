/** Resources and the records they speak in. */
package org.tonghu.health.internal.rest;
