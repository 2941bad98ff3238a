package org.tonghu.work.internal.attachment;

import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.actor.Caller;
import org.tonghu.api.division.DivisionCode;
import org.tonghu.spi.AttachmentSubject;
import org.tonghu.work.internal.offer.Offers;

/** Asks the module a record belongs to whether the caller may read or add its files. */
@Component(service = Subjects.class)
public final class Subjects {
    private final Offers offers;

    @Activate
    public Subjects(@Reference Offers offers) {
        this.offers = offers;
    }

    /** Division of the record, where the caller may read it. */
    long readable(String type, UUID id) {
        Place place = place(type, id);
        place.subject().requireRead(id);
        return place.division();
    }

    /** Division of the record, where the caller may add files to it. */
    long writable(String type, UUID id) {
        Place place = place(type, id);
        place.subject().requireRead(id);
        place.subject().requireWrite(id);
        return place.division();
    }

    private record Place(AttachmentSubject subject, long division) {}

    /** By the module that serves the record's prefecture, which need not be the one that serves the caller's. */
    private Place place(String type, UUID id) {
        int own = Caller.current().prefecture();
        AttachmentSubject first = subject(type, own);
        long division = first.division(id);
        int prefecture = DivisionCode.prefecture(division);
        return new Place(prefecture == own ? first : subject(type, prefecture), division);
    }

    private AttachmentSubject subject(String type, int prefecture) {
        return offers.require(AttachmentSubject.class, AttachmentSubject::type, type, prefecture)
                .service();
    }
}
