/** The monthly sheet as prefectures publish it. */
package org.tonghu.funding.internal.sheet;
