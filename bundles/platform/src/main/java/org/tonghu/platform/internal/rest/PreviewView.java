package org.tonghu.platform.internal.rest;

import java.util.List;
import org.tonghu.api.module.Choice;
import org.tonghu.platform.internal.gate.Effect;
import org.tonghu.platform.internal.gate.Preview;

/** What a switch would change and mean. */
public record PreviewView(
        String role, String prefecture, State before, State after, List<Effect> effects, boolean allowed) {

    /** How the role stands. */
    public record State(boolean on, boolean ready, ModuleItem.Provider provider, String reason) {
        static State of(Choice choice) {
            return new State(
                    choice.on(),
                    choice.ready(),
                    choice.providerId() == null
                            ? null
                            : new ModuleItem.Provider(choice.providerId(), choice.providerVersion()),
                    choice.reason());
        }
    }

    static PreviewView of(Preview preview) {
        return new PreviewView(
                preview.before().role(),
                Integer.toString(preview.before().prefecture()),
                State.of(preview.before()),
                State.of(preview.after()),
                preview.effects(),
                preview.allowed());
    }
}
