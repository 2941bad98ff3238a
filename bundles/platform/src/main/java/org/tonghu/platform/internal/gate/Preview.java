package org.tonghu.platform.internal.gate;

import java.util.List;
import org.tonghu.api.module.Choice;

/** What a switch would change and mean. */
public record Preview(Choice before, Choice after, List<Effect> effects) {
    public Preview {
        effects = List.copyOf(effects);
    }

    /** False where an effect forbids to take the provider away. */
    public boolean allowed() {
        return effects.stream().noneMatch(Effect::forbids);
    }
}
