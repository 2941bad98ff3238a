/** Resources and the records they speak in. */
package org.tonghu.training.internal.rest;
