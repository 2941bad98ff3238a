package org.tonghu.platform.internal.rest;

import java.util.List;
import java.util.Optional;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.division.Divisions;

/** Two of the sixteen; the tree itself is facts' and tested there. */
final class TwoPrefectures implements Divisions {
    private static final List<Division> PREFECTURES = List.of(
            new Division(530100000000L, "昆明市", DivisionLevel.PREFECTURE, DivisionCode.PROVINCE),
            new Division(533100000000L, "德宏州", DivisionLevel.PREFECTURE, DivisionCode.PROVINCE));

    @Override
    public Optional<Division> find(long code) {
        return PREFECTURES.stream().filter(division -> division.code() == code).findFirst();
    }

    @Override
    public List<Division> below(long code) {
        return List.of();
    }

    @Override
    public List<Division> path(long code) {
        return List.of();
    }

    @Override
    public List<Division> prefectures() {
        return PREFECTURES;
    }

    @Override
    public List<Division> named(String name, DivisionLevel level, CodeRange area) {
        return List.of();
    }

    @Override
    public String version() {
        return "1";
    }
}
