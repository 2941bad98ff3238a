/** Applications for grants, the township's check and the county's decision. */
package org.tonghu.funding.internal.application;
