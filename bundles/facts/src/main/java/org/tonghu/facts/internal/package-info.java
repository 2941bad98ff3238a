/** Places, the thin child index, dated facts and rules over them. */
package org.tonghu.facts.internal;
