package org.tonghu.it.floors.sample.health.internal.rest;

import org.tonghu.it.floors.sample.registry.internal.entity.Secret;

/** Breaks both rules, to prove that they bite. */
public class Peeker {
    public Secret peek() {
        return new Secret();
    }
}
