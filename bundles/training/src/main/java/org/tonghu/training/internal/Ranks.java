package org.tonghu.training.internal;

import java.util.List;
import org.tonghu.api.actor.AccountRole;

/** The two ranks of workers that are trained: 儿童主任 and 儿童督导员. */
public final class Ranks {
    public static final String DIRECTOR = AccountRole.VILLAGE_DIRECTOR.code();
    public static final String SUPERVISOR = AccountRole.TOWNSHIP_SUPERVISOR.code();
    public static final List<String> ALL = List.of(DIRECTOR, SUPERVISOR);

    private Ranks() {}
}
