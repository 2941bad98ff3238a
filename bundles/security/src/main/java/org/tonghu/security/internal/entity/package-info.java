/** Entities. Never seen outside this bundle. */
package org.tonghu.security.internal.entity;
