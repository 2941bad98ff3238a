package org.tonghu.demo.internal.population;

/** A village or residential community with the names above it. */
public record Village(long code, String name, String township, String county, String prefecture) {
    /** The address as people write it. */
    String address() {
        return prefecture + county + township + name;
    }
}
