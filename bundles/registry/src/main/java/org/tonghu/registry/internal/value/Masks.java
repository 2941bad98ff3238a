package org.tonghu.registry.internal.value;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.access.Permissions;
import org.tonghu.api.actor.Actor;
import org.tonghu.registry.internal.value.FormField.Protection;

/**
 * What of a file a role does not get to read (PIPL §§6, 28: no more than the task needs). Kinds of illness only with
 * {@code facts.medical}; identity and telephone numbers only with {@code registry.identity}, others see the last four.
 * Who may not read a field may still fill it in.
 */
@Component(service = Masks.class)
public final class Masks {
    private static final int SHOWN = 4;
    private final Permissions permissions;

    @Activate
    public Masks(@Reference Permissions permissions) {
        this.permissions = permissions;
    }

    public boolean hides(Actor actor, FormField field) {
        return hidden(actor).contains(field.protection());
    }

    private Set<Protection> hidden(Actor actor) {
        Set<Protection> hidden = EnumSet.noneOf(Protection.class);
        if (!permissions.holds(actor, "facts.medical")) {
            hidden.add(Protection.MEDICAL);
        }
        if (!permissions.holds(actor, "registry.identity")) {
            hidden.add(Protection.IDENTITY);
        }
        return hidden;
    }

    /** Hides in place; answers with the keys of fields that had a value and are not shown whole. */
    public List<String> hide(Actor actor, FileValues values) {
        Set<Protection> hidden = hidden(actor);
        List<String> masked = new ArrayList<>();
        for (FormField field : FormFields.ALL) {
            if (hidden.contains(field.protection()) && values.has(field.key())) {
                masked.add(field.key());
                String shown = shown(field, values.text(field.key()));
                if (shown.isEmpty()) {
                    values.remove(field.key());
                } else {
                    values.putText(field.key(), shown);
                }
            }
        }
        return masked;
    }

    /** What is shown of a hidden value: the last four characters of a number, nothing of anything else. */
    public static String shown(FormField field, String text) {
        boolean number = field.protection() == Protection.IDENTITY && text.length() > 2 * SHOWN;
        return number ? "*".repeat(text.length() - SHOWN) + text.substring(text.length() - SHOWN) : "";
    }

    /** Puts hidden values back into an edit whose author could not see them and left them alone. */
    public void restore(Actor actor, FileValues edit, FileValues stored) {
        Set<Protection> hidden = hidden(actor);
        for (FormField field : FormFields.ALL) {
            if (hidden.contains(field.protection()) && stored.has(field.key())) {
                String before = stored.text(field.key());
                String typed = edit.text(field.key());
                boolean untouched = typed.isEmpty() ? keeps(field, edit, stored) : typed.equals(shown(field, before));
                if (untouched) {
                    edit.putText(field, before);
                }
            }
        }
    }

    private static boolean keeps(FormField field, FileValues edit, FileValues stored) {
        return field.protection() != Protection.MEDICAL
                || edit.text("health.state").equals(stored.text("health.state"));
    }
}
