package org.tonghu.api.code;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Code lists of installed modules: the files {@code codes/LIST.csv} with the columns code, zh-CN, en. */
@ProviderType
public interface Codes {
    /** @throws org.tonghu.api.problem.Problem not-found for an unknown list */
    List<Code> list(String name, Locale locale);

    /** The label, or the code itself where the list does not know it. */
    String label(String list, String code, Locale locale);

    /** The code that has this label in any language, or is the code itself; for imports, where people write labels. */
    Optional<String> code(String list, String labelOrCode);

    record Code(String code, String label) {}
}
