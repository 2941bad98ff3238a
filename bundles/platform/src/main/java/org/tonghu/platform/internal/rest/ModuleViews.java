package org.tonghu.platform.internal.rest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.division.Division;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.module.Catalogue;
import org.tonghu.api.module.Choice;
import org.tonghu.api.module.Gate;
import org.tonghu.api.module.ModuleDescriptor;
import org.tonghu.api.module.ModuleState;
import org.tonghu.platform.internal.gate.Switching;
import org.tonghu.platform.internal.text.Titles;

/** Puts together what the module page shows, in the caller's language. */
@Component(service = ModuleViews.class)
public final class ModuleViews {
    private final Gate gate;
    private final Catalogue catalogue;
    private final Switching switching;
    private final Places places;

    @Activate
    public ModuleViews(
            @Reference Gate gate,
            @Reference Catalogue catalogue,
            @Reference Switching switching,
            @Reference Places places) {
        this.gate = gate;
        this.catalogue = catalogue;
        this.switching = switching;
        this.places = places;
    }

    List<ModuleItem> of(int prefecture) {
        return gate.all(prefecture).stream().map(this::item).toList();
    }

    Optional<ModuleItem> of(String role, int prefecture) {
        return gate.all(prefecture).stream()
                .filter(choice -> choice.role().equals(role))
                .map(this::item)
                .findFirst();
    }

    /** Each role with its state in all prefectures. */
    List<ModuleItem> ofProvince() {
        List<Division> prefectures = places.prefectures();
        return gate.all(0).stream()
                .map(choice -> item(choice)
                        .with(prefectures.stream()
                                .map(division -> in(division, choice.role()))
                                .toList()))
                .toList();
    }

    private ModuleItem.InPrefecture in(Division division, String role) {
        int prefecture = DivisionCode.prefecture(division.code());
        Choice choice = gate.ask(role, prefecture);
        return new ModuleItem.InPrefecture(
                Integer.toString(prefecture),
                division.name(),
                choice.on(),
                choice.ready(),
                provider(choice),
                choice.reason());
    }

    private ModuleItem item(Choice choice) {
        Locale locale = Caller.current().locale();
        List<ModuleState> providers = catalogue.providers(choice.role());
        Optional<ModuleDescriptor> shown = shown(choice, providers);
        return new ModuleItem(
                choice.role(),
                shown.map(d -> d.kind().name().toLowerCase(Locale.ROOT)).orElse("optional"),
                shown.map(d -> Titles.in(d.title(), locale)).orElse(choice.role()),
                shown.map(d -> Titles.in(d.description(), locale)).orElse(""),
                shown.map(ModuleDescriptor::clauses).orElse(List.of()),
                choice.on(),
                choice.ready(),
                provider(choice),
                providers.stream().map(state -> state(state, locale)).toList(),
                choice.reason(),
                choice.changedBy(),
                choice.changedAt(),
                choice.why(),
                choice.document(),
                switching.version(choice.role(), choice.prefecture()),
                null);
    }

    private static Optional<ModuleDescriptor> shown(Choice choice, List<ModuleState> providers) {
        return providers.stream()
                .map(ModuleState::descriptor)
                .filter(d -> d.id().equals(choice.providerId()))
                .findFirst()
                .or(() -> providers.stream().map(ModuleState::descriptor).findFirst());
    }

    private static ModuleItem.Provider provider(Choice choice) {
        return choice.providerId() == null
                ? null
                : new ModuleItem.Provider(choice.providerId(), choice.providerVersion());
    }

    private static ModuleItem.ProviderState state(ModuleState state, Locale locale) {
        ModuleDescriptor descriptor = state.descriptor();
        return new ModuleItem.ProviderState(
                descriptor.id(),
                Titles.in(descriptor.title(), locale),
                descriptor.version(),
                state.state().name().toLowerCase(Locale.ROOT),
                state.reason());
    }
}
