package org.tonghu.platform.internal.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tonghu.api.division.CodeRange;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.module.Choice;
import org.tonghu.platform.internal.catalogue.Installed;
import org.tonghu.platform.internal.catalogue.Modules;
import org.tonghu.platform.internal.text.Messages;
import org.tonghu.platform.internal.text.Texts;
import org.tonghu.platform.internal.text.Titles;
import org.tonghu.spi.SwitchImpact;

/** Asks a module what switching it would mean, on or off as it may be. */
@Component(service = Impact.class)
public final class Impact {
    private static final Logger LOG = LoggerFactory.getLogger(Impact.class);

    private final BundleContext context;
    private final Modules modules;
    private final LiveGate gate;
    private final Texts texts;

    @Activate
    public Impact(BundleContext context, @Reference Modules modules, @Reference LiveGate gate, @Reference Texts texts) {
        this.context = context;
        this.modules = modules;
        this.gate = gate;
        this.texts = texts;
    }

    /**
     * What the module says. A count that failed forbids.
     *
     * @param off whether the role would be off afterwards: then roles that are on there and need it forbid as well
     */
    List<Effect> of(Installed module, int prefecture, boolean off, Locale locale) {
        List<Effect> effects = new ArrayList<>();
        if (!module.running()) {
            effects.add(told(module, "effect.not-running", locale, false));
        }
        CodeRange area = DivisionCode.range(DivisionCode.ofPrefecture(prefecture));
        module.references()
                .filter(reference -> Installed.offers(reference, SwitchImpact.class.getName()))
                .forEach(reference -> effects.addAll(ask(reference, module, area, locale)));
        if (off) {
            effects.addAll(dependants(module, prefecture, locale));
        }
        return effects;
    }

    private List<Effect> ask(ServiceReference<?> reference, Installed module, CodeRange area, Locale locale) {
        try {
            return context.getService(reference) instanceof SwitchImpact impact
                    ? impact.effects(area).stream()
                            .map(effect -> counted(module, effect, locale))
                            .toList()
                    : List.of();
        } catch (RuntimeException e) {
            LOG.error("{} cannot say what switching it would mean", module.id(), e);
            return List.of(told(module, "effect.unknown", locale, true));
        } finally {
            context.ungetService(reference);
        }
    }

    private Effect counted(Installed module, SwitchImpact.Effect effect, Locale locale) {
        return new Effect(
                title(module, locale),
                texts.text(module.id(), effect.key(), locale, Map.of("count", effect.count())),
                effect.count(),
                effect.forbids() && effect.count() > 0);
    }

    private List<Effect> dependants(Installed module, int prefecture, Locale locale) {
        return gate.all(prefecture).stream()
                .filter(Choice::on)
                .flatMap(choice -> provider(choice).stream())
                .filter(other -> other.descriptor()
                        .requires()
                        .containsKey(module.descriptor().role()))
                .filter(other ->
                        !other.descriptor().role().equals(module.descriptor().role()))
                .map(other -> told(other, "effect.needed-by", locale, true))
                .toList();
    }

    private List<Installed> provider(Choice choice) {
        return modules.providers(choice.role()).stream()
                .filter(module -> module.id().equals(choice.providerId()))
                .limit(1)
                .toList();
    }

    private static Effect told(Installed module, String key, Locale locale, boolean forbids) {
        String title = title(module, locale);
        return new Effect(title, Messages.text(key, locale, Map.of("module", title)), forbids ? 1 : 0, forbids);
    }

    private static String title(Installed module, Locale locale) {
        return Titles.in(module.descriptor().title(), locale);
    }
}
