package org.tonghu.funding.internal.rule;

import java.util.Arrays;
import java.util.Optional;

/** What the police say of a search for a parent. */
public enum SearchResult {
    PENDING("pending"),
    NOT_FOUND("not-found"),
    FOUND("found");

    private final String code;

    SearchResult(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<SearchResult> byCode(String code) {
        return Arrays.stream(values())
                .filter(result -> result.code.equals(code))
                .findFirst();
    }
}
