package org.tonghu.health.internal;

import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.crypto.Vault;

/** Seals a course of treatment, bound to its child, and makes the blind indexes by which it is found. */
@Component(service = Envelope.class)
public final class Envelope {
    private final Vault vault;

    @Activate
    public Envelope(@Reference Vault vault) {
        this.vault = vault;
    }

    byte[] seal(UUID child, Course course) {
        return vault.seal(child, course.fields());
    }

    Course open(UUID child, byte[] envelope) {
        return Course.of(vault.open(child, envelope));
    }

    byte[] illness(String code) {
        return vault.index("health.illness", code);
    }

    byte[] hospital(String code) {
        return vault.index("health.hospital", code);
    }
}
