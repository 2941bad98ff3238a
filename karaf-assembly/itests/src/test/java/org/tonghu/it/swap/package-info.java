/** Two versions of a module side by side and in each other's place, under load. */
package org.tonghu.it.swap;
