/** The invented population: pure functions of a seed, a day and the division tree. */
package org.tonghu.demo.internal.population;
