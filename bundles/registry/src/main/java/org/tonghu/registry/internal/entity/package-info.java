/** Entities: known to {@code ChildStore} alone. */
package org.tonghu.registry.internal.entity;
