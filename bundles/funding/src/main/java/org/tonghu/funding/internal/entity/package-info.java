/** The stored forms of a search and an application; never leave the bundle. */
package org.tonghu.funding.internal.entity;
