package org.tonghu.api.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A REST method that takes a file as the raw body, {@code application/octet-stream}, larger than the 1 MB of others. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Upload {
    /** Most bytes taken; more is 413. */
    long maxBytes();
}
