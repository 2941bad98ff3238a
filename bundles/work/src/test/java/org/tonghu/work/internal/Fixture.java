package org.tonghu.work.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tonghu.api.actor.AccountRole;
import org.tonghu.api.actor.Actor;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.actor.Scope;
import org.tonghu.api.crypto.Vault;
import org.tonghu.api.data.Work;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.api.module.Catalogue;
import org.tonghu.api.module.ModuleDescriptor;
import org.tonghu.api.module.ModuleState;

/** What the ground floor below gives to this bundle, in its smallest form. */
public final class Fixture {
    private Fixture() {}

    /** Runs the work as the county officer of this number, in 5331. */
    public static <T> T as(int number, Work<T> work) {
        try {
            return Caller.as(officer(number), work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static Caller officer(int number) {
        long county = 533102000000L;
        Scope scope = new Scope(List.of(DivisionCode.range(county)), new UUID(1, number));
        Actor actor = new Actor(
                new UUID(1, number), "officer" + number, "某某", AccountRole.COUNTY_OFFICER, county, null, scope);
        return Caller.of(actor, 5331, Locale.SIMPLIFIED_CHINESE, "127.0.0.1");
    }

    /** Modules {@code work} with the product's own texts and {@code sample} with one text. */
    public static Catalogue catalogue() {
        return new Catalogue() {
            @Override
            public List<ModuleState> modules() {
                return List.of();
            }

            @Override
            public Optional<ModuleState> ofBundle(long bundleId) {
                return Optional.empty();
            }

            @Override
            public List<ModuleState> providers(String role) {
                return List.of();
            }

            @Override
            public Optional<ModuleState> module(String id) {
                ModuleDescriptor descriptor = new ModuleDescriptor(
                        id,
                        "1.0.0",
                        ModuleDescriptor.Kind.OPTIONAL,
                        id,
                        Map.of(),
                        Map.of(),
                        List.of(),
                        Map.of(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
                return Optional.of(new ModuleState(descriptor, 1, ModuleState.State.RUNNING, null));
            }

            @Override
            public Optional<String> resource(String moduleId, String path) {
                return moduleId.equals("work")
                        ? Optional.of(own(path))
                        : Optional.of("sample.title=样例\nproblem.bad.title=第 {row} 行有误");
            }
        };
    }

    private static String own(String path) {
        try (var in = Fixture.class.getClassLoader().getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Turns bits around and binds to the owner. */
    public static Vault vault() {
        return new Vault() {
            @Override
            public byte[] seal(UUID owner, Map<String, String> fields) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                try (DataOutputStream data = new DataOutputStream(out)) {
                    data.writeInt(fields.size());
                    for (Map.Entry<String, String> field : fields.entrySet()) {
                        data.writeUTF(field.getKey());
                        data.writeUTF(field.getValue());
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return sealBytes(owner, out.toByteArray());
            }

            @Override
            public Map<String, String> open(UUID owner, byte[] envelope) {
                Map<String, String> fields = new HashMap<>();
                ByteArrayInputStream plain = new ByteArrayInputStream(openBytes(owner, envelope));
                try (DataInputStream data = new DataInputStream(plain)) {
                    for (int left = data.readInt(); left > 0; left--) {
                        fields.put(data.readUTF(), data.readUTF());
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return fields;
            }

            @Override
            public byte[] sealBytes(UUID owner, byte[] plain) {
                ByteBuffer sealed = ByteBuffer.allocate(8 + plain.length).putLong(owner.getLeastSignificantBits());
                for (byte b : plain) {
                    sealed.put((byte) ~b);
                }
                return sealed.array();
            }

            @Override
            public byte[] openBytes(UUID owner, byte[] envelope) {
                ByteBuffer sealed = ByteBuffer.wrap(envelope);
                if (sealed.getLong() != owner.getLeastSignificantBits()) {
                    throw new IllegalStateException("another owner's");
                }
                byte[] plain = new byte[sealed.remaining()];
                for (int i = 0; i < plain.length; i++) {
                    plain[i] = (byte) ~sealed.get();
                }
                return plain;
            }

            @Override
            public byte[] index(String field, String value) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
