package org.tonghu.security.internal.account;

/**
 * An account as an administrator writes it.
 *
 * @param role code of a role
 * @param division 12 digits
 */
public record Draft(String username, String realName, String role, long division, String department) {}
