package org.tonghu.spi;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.tonghu.api.data.Sql;

/** Lets children be found by what a module knows of them. Asked only while the module serves the prefecture. */
@ConsumerType
public interface SearchSource {
    /**
     * A SELECT of child ids that match the words, or empty where the words mean nothing to this module. Scope is applied
     * by the asker.
     */
    Optional<Sql> children(String words);
}
