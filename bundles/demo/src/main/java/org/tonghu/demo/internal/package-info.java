/** Loads an invented population and accounts at first start, for trying and training. */
package org.tonghu.demo.internal;
