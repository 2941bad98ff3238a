/**
 * The product as people get it: the distribution is unpacked, started with the same script as {@code bin/run} uses, and asked from outside, over HTTP
 * and in a browser.
 */
package org.tonghu.it;
