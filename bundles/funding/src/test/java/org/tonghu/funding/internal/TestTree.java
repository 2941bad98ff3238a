package org.tonghu.funding.internal;

import java.util.List;
import java.util.Optional;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.division.DivisionLevel;
import org.tonghu.api.division.Divisions;

/** Baoshan with its counties, Dehong with one. */
final class TestTree implements Divisions {
    private static final List<Division> ALL = List.of(
            new Division(530_000_000_000L, "云南省", DivisionLevel.PROVINCE, 0),
            new Division(530_500_000_000L, "保山市", DivisionLevel.PREFECTURE, DivisionCode.PROVINCE),
            new Division(530_502_000_000L, "隆阳区", DivisionLevel.COUNTY, 530_500_000_000L),
            new Division(530_521_000_000L, "施甸县", DivisionLevel.COUNTY, 530_500_000_000L),
            new Division(530_523_000_000L, "龙陵县", DivisionLevel.COUNTY, 530_500_000_000L),
            new Division(530_524_000_000L, "昌宁县", DivisionLevel.COUNTY, 530_500_000_000L),
            new Division(530_581_000_000L, "腾冲市", DivisionLevel.COUNTY, 530_500_000_000L),
            new Division(533_100_000_000L, "德宏傣族景颇族自治州", DivisionLevel.PREFECTURE, DivisionCode.PROVINCE),
            new Division(533_103_000_000L, "芒市", DivisionLevel.COUNTY, 533_100_000_000L));

    @Override
    public Optional<Division> find(long code) {
        return ALL.stream().filter(division -> division.code() == code).findFirst();
    }

    @Override
    public List<Division> below(long code) {
        return ALL.stream().filter(division -> division.parent() == code).toList();
    }

    @Override
    public List<Division> path(long code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Division> prefectures() {
        return below(DivisionCode.PROVINCE);
    }

    @Override
    public List<Division> named(String name, DivisionLevel level, CodeRange area) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String version() {
        return "1";
    }
}
