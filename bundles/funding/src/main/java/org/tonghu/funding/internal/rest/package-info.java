/** The module's REST resources. */
package org.tonghu.funding.internal.rest;
