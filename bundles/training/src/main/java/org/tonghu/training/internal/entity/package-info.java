/** Stored forms; never leave the bundle. */
package org.tonghu.training.internal.entity;
