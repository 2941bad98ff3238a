package org.tonghu.api.module;

import java.util.List;
import java.util.Map;

/**
 * What a bundle says of itself in {@code module.json}.
 *
 * @param id unique name, the last part of the bundle's symbolic name
 * @param version version of the module
 * @param kind ground (a floor, never switched), core (never off), optional
 * @param role what it provides; equal to the id for ground bundles
 * @param title by language tag, {@code zh-CN} and {@code en}
 * @param clauses of the policy that it serves, e.g. {@code 12b}
 * @param requires role to version range
 * @param permissions permission to the codes of the account roles that hold it
 * @param facts facts that it states
 * @param menu entries of the menu
 * @param pages names of its page descriptors
 * @param paths first path segments of its REST resources, for ground bundles
 */
public record ModuleDescriptor(
        String id,
        String version,
        Kind kind,
        String role,
        Map<String, String> title,
        Map<String, String> description,
        List<String> clauses,
        Map<String, String> requires,
        Map<String, List<String>> permissions,
        List<FactType> facts,
        List<MenuEntry> menu,
        List<String> pages,
        List<String> paths) {

    /** Ground bundles and core roles are always on; optional roles are switched by prefecture. */
    public enum Kind {
        GROUND,
        CORE,
        OPTIONAL
    }

    /**
     * A kind of fact.
     *
     * @param confidentiality {@code normal}, {@code medical} (read with permission facts.medical) or {@code sealed}
     */
    public record FactType(String code, Map<String, String> title, String confidentiality) {}

    /**
     * An entry of the console's menu.
     *
     * @param path address in the console, e.g. {@code /children}
     * @param permission needed to see it, or null for everybody
     */
    public record MenuEntry(String path, Map<String, String> title, String icon, String permission, int order) {}
}
