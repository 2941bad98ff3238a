package org.tonghu.reporting.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.division.Divisions;

/** A few real places. */
final class TestPlaces implements Divisions {
    private static final Map<Long, String> NAMES = Map.of(
            530_000_000_000L, "云南省",
            533_100_000_000L, "德宏州",
            533_103_000_000L, "芒市",
            533_103_102_000L, "遮放镇",
            533_103_102_201L, "遮放村",
            533_103_102_202L, "弄坎村",
            530_100_000_000L, "昆明市",
            530_102_000_000L, "五华区");

    @Override
    public Optional<Division> find(long code) {
        return Optional.ofNullable(NAMES.get(code)).map(name -> {
            DivisionLevel level = DivisionCode.level(code);
            long parent = level == DivisionLevel.PROVINCE
                    ? 0
                    : DivisionCode.ancestor(code, DivisionLevel.values()[level.ordinal() - 1]);
            return new Division(code, name, level, parent);
        });
    }

    @Override
    public List<Division> path(long code) {
        List<Division> path = new ArrayList<>();
        for (long at = code;
                at != 0 && find(at).isPresent();
                at = find(at).get().parent()) {
            path.add(0, find(at).get());
        }
        return path;
    }

    @Override
    public List<Division> below(long code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Division> prefectures() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Division> named(String name, DivisionLevel level, CodeRange within) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String version() {
        return "1";
    }
}
