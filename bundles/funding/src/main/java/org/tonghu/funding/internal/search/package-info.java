/** Police searches for parents out of contact and the six months they must run. */
package org.tonghu.funding.internal.search;
