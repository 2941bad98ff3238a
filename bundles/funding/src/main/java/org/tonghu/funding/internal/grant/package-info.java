/** Entitlements: who is to be paid which grant from which month, and where people see it. */
package org.tonghu.funding.internal.grant;
