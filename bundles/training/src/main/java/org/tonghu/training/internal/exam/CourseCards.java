package org.tonghu.training.internal.exam;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tonghu.api.division.CodeRange;
import org.tonghu.spi.OfflineBundle;

/** The worker's own courses on her phone: when and where; the examination itself needs a line. */
@Component
public final class CourseCards implements OfflineBundle {
    private final MyTraining training;

    @Activate
    public CourseCards(@Reference MyTraining training) {
        this.training = training;
    }

    @Override
    public String key() {
        return "courses";
    }

    @Override
    public List<?> content(List<CodeRange> villages) {
        return training.courses();
    }

    @Override
    public List<String> forms() {
        return List.of();
    }
}
