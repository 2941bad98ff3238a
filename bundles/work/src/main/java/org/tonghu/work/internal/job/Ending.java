package org.tonghu.work.internal.job;

import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.inbox.Inbox;
import org.tonghu.work.internal.text.Texts;

/** Ends jobs; the owner's inbox says how, in the transaction that ends them. */
@Component(service = Ending.class)
public final class Ending {
    private static final String MODULE = "work";

    private final Lease lease;
    private final Inbox inbox;
    private final Texts texts;

    @Activate
    public Ending(@Reference Lease lease, @Reference Inbox inbox, @Reference Texts texts) {
        this.lease = lease;
        this.inbox = inbox;
        this.texts = texts;
    }

    void done(Job job) {
        end(job, State.DONE, null, Map.of(), "");
    }

    void cancelled(Job job) {
        end(job, State.CANCELLED, null, Map.of(), "");
    }

    void failed(Job job, String code, Map<String, String> args) {
        end(job, State.FAILED, code, args, texts.problem(job.module(), code, args, locale(job)));
    }

    private void end(Job job, State state, String code, Map<String, String> args, String failure) {
        String title = texts.text(job.module(), job.title(), Fields.parameters(job.sealed()), locale(job));
        lease.tx(() -> {
            if (lease.end(job, state, code, args)) {
                Map<String, String> words = Map.of("title", title, "failure", failure);
                inbox.put(job.owner(), MODULE, "inbox.job-" + state.code(), words, "/jobs/" + job.id());
            }
            return null;
        });
    }

    private static Locale locale(Job job) {
        Caller owner = Identity.caller(job.sealed());
        return owner.locale();
    }
}
