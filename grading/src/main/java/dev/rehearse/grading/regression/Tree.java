package dev.rehearse.grading.regression;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;

/** A binary decision tree; nodes refer to each other by index, the root is the first. */
public record Tree(List<Node> nodes) {

    /**
     * A split, or a leaf where the feature is -1.
     *
     * @param threshold features up to it go left
     * @param value prediction of a leaf
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record Node(int feature, double threshold, int left, int right, double value) {

        public static Node leaf(double value) {
            return new Node(-1, 0, -1, -1, value);
        }
    }

    public double predict(double[] features) {
        Node node = nodes.getFirst();
        while (node.feature() >= 0) {
            node = nodes.get(features[node.feature()] <= node.threshold() ? node.left() : node.right());
        }
        return node.value();
    }
}
