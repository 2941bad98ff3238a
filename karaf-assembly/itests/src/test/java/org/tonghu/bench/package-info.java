/**
 * The benchmark: the product over HTTP against the same work as raw SQL on the same database, arms interleaved in one run.
 * Run by {@code bin/bench}; never part of the tests.
 */
package org.tonghu.bench;
