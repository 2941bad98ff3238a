package org.tonghu.platform.internal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Who is signed in, and what the console shows her.
 *
 * @param prefecture four digits, or null for one of the province who has not chosen
 * @param demo whether the data are made up
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record MeView(
        Account account,
        List<Place> scope,
        String prefecture,
        List<String> permissions,
        List<MenuItem> menu,
        List<Page> pages,
        String locale,
        boolean demo,
        String version) {

    /** The account. */
    public record Account(
            String id,
            String username,
            String realName,
            String role,
            String roleTitle,
            String division,
            String divisionName,
            String department) {}

    /** A division the account sees. */
    public record Place(String code, String name) {}

    /** An entry of the menu. */
    public record MenuItem(String path, String title, String icon, String module) {}

    /** A page descriptor that may be asked for. */
    public record Page(String module, String name) {}
}
