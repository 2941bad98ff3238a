/** The stored forms of rounds and visits; they never leave the bundle. */
package org.tonghu.visits.internal.entity;
