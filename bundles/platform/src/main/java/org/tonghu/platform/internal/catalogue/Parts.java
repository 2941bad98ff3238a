package org.tonghu.platform.internal.catalogue;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;
import org.tonghu.platform.internal.text.Messages;

/** What the components of a bundle wait for, in words. */
@Component(service = Parts.class)
public final class Parts {
    private final ServiceComponentRuntime runtime;

    @Activate
    public Parts(@Reference ServiceComponentRuntime runtime) {
        this.runtime = runtime;
    }

    /** One sentence for each missing reference or failed component, each once; empty if nothing is missing. */
    public List<String> missing(Bundle bundle, Locale locale) {
        return runtime.getComponentDescriptionDTOs(bundle).stream()
                .flatMap(component -> missing(component, locale))
                .distinct()
                .limit(5)
                .toList();
    }

    private Stream<String> missing(ComponentDescriptionDTO component, Locale locale) {
        Collection<ComponentConfigurationDTO> configurations = runtime.getComponentConfigurationDTOs(component);
        return configurations.stream().flatMap(configuration -> switch (configuration.state) {
            case ComponentConfigurationDTO.UNSATISFIED_REFERENCE -> Arrays.stream(configuration.unsatisfiedReferences)
                    .map(reference -> waiting(component, reference, locale));
            case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION -> Stream.of(Messages.text(
                    "reason.unconfigured", locale, Map.of("component", simple(component.implementationClass))));
            case ComponentConfigurationDTO.FAILED_ACTIVATION -> Stream.of(
                    Messages.text("reason.failed", locale, Map.of("component", simple(component.implementationClass))));
            default -> Stream.<String>empty();
        });
    }

    private static String waiting(ComponentDescriptionDTO component, UnsatisfiedReferenceDTO missing, Locale locale) {
        String service = Arrays.stream(component.references)
                .filter(reference -> reference.name.equals(missing.name))
                .map(Parts::service)
                .findFirst()
                .orElse(missing.name);
        String target = missing.target == null ? "" : " " + missing.target;
        return Messages.text(
                "reason.waits",
                locale,
                Map.of("component", simple(component.implementationClass), "service", service + target));
    }

    private static String service(ReferenceDTO reference) {
        return simple(reference.interfaceName);
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
