/** What the policy says about money and months, as pure functions over dated tables. */
package org.tonghu.funding.internal.rule;
