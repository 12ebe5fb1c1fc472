/// What is said of a result, by how much of its target was reached.
public struct RatingScale: Hashable, Sendable {
  /// A grade.
  public struct Grade: Hashable, Sendable {
    /// The code.
    public let id: String
    /// What it is called.
    public let title: String
    /// From how much of the target on, in thousandths of a hundredth: 80 % is 80,000. `nil` for whatever
    /// is less.
    public let least: Int?

    /// Creates a grade.
    public init(id: String, title: String, from least: Int?) {
      self.id = id
      self.title = title
      self.least = least
    }
  }

  /// The grades, the best first; the last has no least.
  public let grades: [Grade]
  /// Whether targets to strive for are rated as well.
  public let ratesAspirations: Bool

  /// Creates a scale; grades may come in any order.
  public init(_ grades: [Grade], ratesAspirations: Bool) {
    self.grades = grades.sorted { ($0.least ?? .min) > ($1.least ?? .min) }
    self.ratesAspirations = ratesAspirations
  }

  /// The grade of so much of a target, in thousandths of a hundredth; `nil` where no grade reaches so low.
  public func grade(of reached: Int) -> Grade? {
    grades.first { $0.least.map { reached >= $0 } ?? true }
  }
}
